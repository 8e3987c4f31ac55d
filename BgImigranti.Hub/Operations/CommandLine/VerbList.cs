using System.CommandLine;
using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Operations.Verbs;

namespace BgImigranti.Hub.Operations.CommandLine;

/// <summary>The verbs with their options, as the help shows them.</summary>
internal static class VerbList
{
    /// <summary>The whole command line.</summary>
    /// <param name="serve">Serves until the process is told to end.</param>
    /// <param name="run">Has a verb carried out.</param>
    public static RootCommand All(Func<CancellationToken, Task<int>> serve, Func<VerbRequest, CancellationToken, Task<int>> run)
    {
        var root = new RootCommand(
            "BgImigranti.Hub, the network of the migrant information centres of Bulgaria. Settings may stand anywhere: --Hub:DataDirectory=DIR");
        root.SetAction((_, cancellation) => serve(cancellation));
        var serving = new Command("serve", "Serve the hub (the default)");
        serving.SetAction((_, cancellation) => serve(cancellation));
        root.Add(serving);
        root.Add(Seed(run));
        root.Add(new Command("user", "People") { AddPerson(run) });
        root.Add(new Command("token", "Tokens of people's programs") { CreateToken(run) });
        var migrate = new Command("migrate", "Bring the database to the model of this program");
        migrate.SetAction((_, cancellation) => run(new VerbRequest.Migrate(), cancellation));
        root.Add(migrate);
        root.Add(OnFile(
            "backup", "Copy the SQLite database into a new file, also while the hub runs", file => new VerbRequest.Backup(file), run));
        root.Add(OnFile(
            "restore",
            "Put a backup in the place of the SQLite database; the hub must not run",
            file => new VerbRequest.Restore(file),
            run));
        return root;
    }

    private static Command Seed(Func<VerbRequest, CancellationToken, Task<int>> run)
    {
        var threads = Count("--threads", "New threads", 1_000);
        var posts = Count("--posts", "New posts in all of them together", 10_000);
        var people = Count("--people", "People who write them: person1@load.example and so on", 100);
        var events = Count("--events", "New events, 2,000 a month around today", 0, min: 0);
        var command = new Command("seed", "Add load data, the same on every run") { threads, posts, people, events };
        command.Validators.Add(result =>
        {
            if (result.GetValue(posts) < result.GetValue(threads))
            {
                result.AddError("--posts must be at least --threads: a thread begins with a post.");
            }
        });
        command.SetAction((parsed, cancellation) => run(
            new VerbRequest.Seed(parsed.GetValue(threads), parsed.GetValue(posts), parsed.GetValue(people), parsed.GetValue(events)),
            cancellation));
        return command;
    }

    private static Command AddPerson(Func<VerbRequest, CancellationToken, Task<int>> run)
    {
        var email = new Option<string>("--email") { Description = "Address to sign in with", Required = true };
        var name = new Option<string>("--name") { Description = "The name that others see", Required = true };
        var role = new Option<string>("--role") { Description = "What he may do", Required = true };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<PersonRole>().Select(known => known.ToLowerInvariant())]);
        var organisation = new Option<string?>("--organisation") { Description = "Id or key of his organisation; a coordinator needs one" };
        var password = new Option<string?>("--password") { Description = "His password; without it one is asked for, or made and printed" };
        var command = new Command("add", "Give somebody an account") { email, name, role, organisation, password };
        command.SetAction((parsed, cancellation) => run(
            new VerbRequest.AddPerson(
                parsed.GetRequiredValue(email),
                parsed.GetRequiredValue(name),
                Enum.Parse<PersonRole>(parsed.GetRequiredValue(role), ignoreCase: true),
                parsed.GetValue(organisation),
                parsed.GetValue(password) ?? PasswordPrompt.Ask()),
            cancellation));
        return command;
    }

    private static Command CreateToken(Func<VerbRequest, CancellationToken, Task<int>> run)
    {
        var user = new Option<string>("--user") { Description = "E-mail address of the person", Required = true };
        var name = new Option<string>("--name") { Description = "What the person's list calls it", DefaultValueFactory = _ => "console" };
        var command = new Command("create", "Make a token and print it alone") { user, name };
        command.SetAction((parsed, cancellation) => run(
            new VerbRequest.CreateToken(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name)), cancellation));
        return command;
    }

    private static Command OnFile(
        string verb, string description, Func<string, VerbRequest> request, Func<VerbRequest, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("FILE") { Description = "The file" };
        var command = new Command(verb, description) { file };
        command.SetAction((parsed, cancellation) => run(request(Path.GetFullPath(parsed.GetRequiredValue(file))), cancellation));
        return command;
    }

    private static Option<int> Count(string name, string description, int usual, int min = 1)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < min)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be at least {min}."));
            }
        });
        return option;
    }
}
