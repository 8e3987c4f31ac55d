using System.Xml.Linq;
using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Accounts.Keys;

/// <summary>Keeps the keys in the database. The framework asks for them once at start and once a day, and cannot wait for a task.</summary>
internal sealed class DatabaseXmlRepository(IDbContextFactory<HubDbContext> factory, HubWriter writer) : IXmlRepository
{
#pragma warning disable MA0045 // The framework's interface is synchronous.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return [.. db.DataProtectionKeys.Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var key = element.ToString(SaveOptions.DisableFormatting);
        Task.Run(() => writer.WriteAsync(scope =>
        {
            scope.Db.Add(new DataProtectionKey { Name = friendlyName, Xml = key });
            return Task.CompletedTask;
        }, CancellationToken.None)).GetAwaiter().GetResult();
    }
#pragma warning restore MA0045
}
