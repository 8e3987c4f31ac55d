namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>One line of the table: what comes of a request, for each kind of asker.</summary>
/// <param name="Endpoint">Method and route as the endpoint list has them.</param>
/// <param name="Case">Whose or what kind of thing is asked for.</param>
/// <param name="Request">Method, address and form of the request; <c>{words}</c> stand for things made for it.</param>
/// <param name="Expected">Status code or <c>sign-in</c>, in the order of <see cref="RightsTable.Askers"/>.</param>
public sealed record RightsRow(string Endpoint, string Case, string Request, IReadOnlyList<string> Expected)
{
    /// <summary>Name of the row in the list of tests.</summary>
    public override string ToString() => Case.Length == 0 ? Request : $"{Request} ({Case})";
}
