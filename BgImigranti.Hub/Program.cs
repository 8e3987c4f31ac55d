using BgImigranti.Hub;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHubFeatures();
await using var app = builder.Build();
await app.MapHubFeatures().RunAsync();
