namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>Names of the fields of the form, which are their ids too.</summary>
internal static class OrganisationFields
{
    public const string NameBg = "nameBg";
    public const string NameEn = "nameEn";
    public const string Kind = "kind";
    public const string Town = "town";
    public const string Country = "country";
    public const string AddressBg = "addressBg";
    public const string AddressEn = "addressEn";
    public const string Phones = "phones";
    public const string Email = "email";
    public const string Site = "site";
    public const string AboutBg = "aboutBg";
    public const string AboutEn = "aboutEn";
    public const string Reviews = "reviews";
    public const string Checked = "checked";
    public const string Months = "months";
    public const string Version = "version";
}
