using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>The verbs about people.</summary>
public sealed class PeopleVerbs(PeopleService people, ApiTokenService tokens, IDbContextFactory<HubDbContext> contexts)
{
    private const int GeneratedBytes = 15;

    /// <summary>Gives somebody an account; a password that was made is printed, because nobody could know it otherwise.</summary>
    public async Task AddAsync(VerbRequest.AddPerson request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var password = request.Password ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(GeneratedBytes));
        var person = new NewPerson(request.Email, request.Name)
        {
            Password = password,
            Role = request.Role,
            OrganisationId = request.Organisation is null ? null : await OrganisationIdAsync(request.Organisation, cancellation),
        };
        var id = await people.AddAsync(person, cancellation);
        await output.NoteAsync(string.Create(CultureInfo.InvariantCulture, $"{request.Name} has an account: id {id}, {request.Role}."));
        if (request.Password is null)
        {
            await output.PrintAsync(password);
        }
    }

    /// <summary>Makes a token and prints it, and nothing else, on standard output.</summary>
    public async Task CreateTokenAsync(VerbRequest.CreateToken request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        await output.PrintAsync(await tokens.CreateAsync(request.Email, request.Name, cancellation));
    }

    private async Task<long> OrganisationIdAsync(string idOrKey, CancellationToken cancellation)
    {
        var id = long.TryParse(idOrKey, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Organisations.Where(organisation => organisation.Id == id || organisation.Key == idOrKey)
            .Select(organisation => (long?)organisation.Id).FirstOrDefaultAsync(cancellation);
        if (found is { } known)
        {
            return known;
        }

        var keys = await db.Organisations.OrderBy(organisation => organisation.Id)
            .Select(organisation => organisation.Id + " " + organisation.Key).ToListAsync(cancellation);
        throw VerbRefusal.Because($"There is no organisation \"{idOrKey}\". "
            + (keys.Count == 0 ? "There is none at all yet." : $"Known: {string.Join(", ", keys)}."));
    }
}
