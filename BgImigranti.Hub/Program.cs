using BgImigranti.Hub;
using BgImigranti.Hub.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHubFeatures();
var app = builder.Build();
app.MapHubFeatures();
await app.Services.GetRequiredService<DatabaseMigrator>().StartAsync(CancellationToken.None);
await app.RunAsync();
