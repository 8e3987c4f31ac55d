var app = WebApplication.CreateBuilder(args).Build();
app.MapStaticAssets();
await app.RunAsync();
