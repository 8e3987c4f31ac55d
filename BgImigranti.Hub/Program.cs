using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLanguages().AddData().AddLive().AddAccounts().AddOrganisations().AddForum().AddShell();
var app = builder.Build();
app.UseShell();
app.MapLive();
app.MapAccounts();
app.MapForum();
app.MapShell();
await app.Services.GetRequiredService<DatabaseMigrator>().StartAsync(CancellationToken.None);
await app.RunAsync();
