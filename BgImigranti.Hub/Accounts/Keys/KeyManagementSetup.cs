using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Configuration;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Accounts.Keys;

/// <summary>
/// Where the keys of cookies and form tokens lie: beside the SQLite file in a folder that only the hub's own user may open, or in
/// the PostgreSQL database that all nodes share. Lost keys would sign everybody out.
/// </summary>
internal sealed class KeyManagementSetup(
    IOptions<HubOptions> hub, IDbContextFactory<HubDbContext> factory, HubWriter writer, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = hub.Value.Database == DatabaseEngine.PostgreSql
            ? new DatabaseXmlRepository(factory, writer)
            : new FileSystemXmlRepository(Folder(), loggers);
    }

    private DirectoryInfo Folder()
    {
        var path = hub.Value.KeysDirectory;
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
    }
}
