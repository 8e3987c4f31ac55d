using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Somebody who takes part in a test.</summary>
public sealed record TestPerson(long Id, string Email, string Token, Reader Reader);
