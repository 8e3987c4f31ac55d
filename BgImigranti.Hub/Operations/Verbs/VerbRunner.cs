using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Operations.Seeding;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>Carries out verbs in the process that holds the database.</summary>
public sealed class VerbRunner(PeopleVerbs people, SeedVerb seed, BackupVerb backup)
{
    /// <summary>Carries out a verb. The console speaks English, like the program's log.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(VerbRequest request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        using var speaking = Language.English.Use();
        try
        {
            await RunOneAsync(request, output, cancellation);
            return ExitCodes.Done;
        }
        catch (RefusalException refusal)
        {
            await output.NoteAsync(refusal.Text);
            return ExitCodes.Refused;
        }
    }

    private Task RunOneAsync(VerbRequest request, IVerbOutput output, CancellationToken cancellation) => request switch
    {
        VerbRequest.AddPerson person => people.AddAsync(person, output, cancellation),
        VerbRequest.CreateToken token => people.CreateTokenAsync(token, output, cancellation),
        VerbRequest.Seed wanted => seed.RunAsync(wanted, output, cancellation),
        VerbRequest.Migrate => output.NoteAsync("The database has the model of this program."),
        VerbRequest.Backup wanted => backup.RunAsync(wanted, output, cancellation),
        VerbRequest.Restore => throw VerbRefusal.Because(
            "Stop the hub first: a restore puts another database in the place of the one it works with."),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "Not a verb."),
    };
}
