using BgImigranti.Hub.Bench;

return await BenchCommand.Create().Parse(args).InvokeAsync();
