using System.CommandLine;
using BgImigranti.Hub.Bench.Floors;
using BgImigranti.Hub.Bench.Suites;

namespace BgImigranti.Hub.Bench;

/// <summary>The command line: one verb per suite, <c>all</c>, and the hidden verbs that start a floor.</summary>
internal static class BenchCommand
{
    private static readonly IBenchSuite[] Suites =
    [
        new PagesSuite(), new FanoutSuite(), new WriteSuite(), new GrowthSuite(), new CalendarSuite()
    ];

    public static RootCommand Create()
    {
        var root = new RootCommand("Measures the real hub, beside the floor of the same work, over HTTP and sockets on loopback.");
        foreach (var suite in Suites)
        {
            root.Add(SuiteCommand(suite.Name, [suite]));
        }

        root.Add(SuiteCommand("all", Suites));
        root.Add(FloorCommand(FloorVerbs.Http, HttpFloor.RunAsync));
        root.Add(FloorCommand(FloorVerbs.SignalR, SignalRFloor.RunAsync));
        return root;
    }

    private static Command SuiteCommand(string name, IBenchSuite[] suites)
    {
        var hub = new Option<string?>("--hub") { Description = "A built BgImigranti.Hub.dll; without it the hub is published first." };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of every figure.", DefaultValueFactory = _ => 5 };
        var quick = new Option<bool>("--quick") { Description = "Short rounds and less growth: to see that it works, not to quote." };
        var json = new Option<string?>("--json") { Description = "File for the figures as JSON." };
        var data = new Option<string?>("--data") { Description = "Directory that keeps seeded installations for the next run." };
        var postgres =
            new Option<string?>("--postgres") { Description = "Connection string of a role that may create databases: the calendar is measured there too." };
        var command = new Command(
            name, $"Measures {string.Join(", ", suites.Select(suite => suite.Name))}.") { hub, rounds, quick, json, data, postgres };
        command.SetAction((parsed, cancellationToken) => BenchRun.RunAsync(
            suites,
            new BenchOptions(
                parsed.GetValue(hub), Math.Max(1, parsed.GetValue(rounds)), parsed.GetValue(quick), parsed.GetValue(json),
                parsed.GetValue(data),
                parsed.GetValue(postgres)),
            cancellationToken));
        return command;
    }

    private static Command FloorCommand(string name, Func<string, CancellationToken, Task> run)
    {
        var answers = new Option<string>("--answers") { Required = true };
        var command = new Command(name) { answers };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) =>
            run(parsed.GetRequiredValue(answers), cancellationToken));
        return command;
    }
}
