using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>An organisation as a card for address books: vCard 4.0, RFC 6350, with both languages, the current one first.</summary>
internal static class OrganisationCardFile
{
    public static string For(OrganisationView organisation, Func<string, string> addressOf)
    {
        var lines = new CardLines().Plain("BEGIN", "VCARD").Plain("VERSION", "4.0").Plain("KIND", "org")
            .Plain("UID", $"urn:bgimigranti:organisation:{organisation.Key}")
            .Plain("REV", organisation.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Language[] languages = [Language.Current, Language.Current.Other];
        foreach (var (index, language) in languages.Index())
        {
            AddNames(lines, organisation, language, index + 1);
        }

        foreach (var (index, phone) in organisation.Phones.Index())
        {
            lines.Plain(string.Create(CultureInfo.InvariantCulture, $"TEL;VALUE=uri;TYPE=work;PREF={index + 1}"), $"tel:{phone.Dialled}");
        }

        if (organisation.Email is { } email)
        {
            lines.Text("EMAIL;TYPE=work", email);
        }

        if (organisation.Site is { } site)
        {
            lines.Plain("URL;TYPE=work", site.AbsoluteUri);
        }

        return lines.Plain("SOURCE", addressOf(OrganisationsLinks.Card(organisation.Id)))
            .Text($"NOTE;LANGUAGE={Language.Current.Code}", Note(organisation, addressOf))
            .Plain("END", "VCARD").ToString();
    }

    /// <summary>What is there in two languages carries one ALTID: two spellings of one thing.</summary>
    private static void AddNames(CardLines lines, OrganisationView organisation, Language language, int rank)
    {
        var marks = string.Create(CultureInfo.InvariantCulture, $"ALTID=1;LANGUAGE={language.Code};PREF={rank}");
        var name = language == Language.English ? organisation.NameEn : organisation.NameBg;
        lines.Plain(string.Create(CultureInfo.InvariantCulture, $"LANG;PREF={rank}"), language.Code)
            .Text($"FN;{marks}", name)
            .Parts($"ORG;{marks}", name);
        if (PostalAddress.From(organisation, language) is { } address)
        {
            lines.Parts($"ADR;{marks};TYPE=work", "", "", address.Street, address.Town, "", address.PostCode, address.Country);
        }
    }

    private static string Note(OrganisationView organisation, Func<string, string> addressOf)
    {
        var page = addressOf(OrganisationsLinks.Organisation(organisation.Id, organisation.NameBg));
        return VerificationState.For(organisation) is { Length: > 0 } state
            ? $"{KindNames.For(organisation.Kind)}, {state}\n{page}"
            : $"{KindNames.For(organisation.Kind)}\n{page}";
    }
}
