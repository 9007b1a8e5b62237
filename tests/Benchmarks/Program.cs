using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Start;

// The floor of what is started: none of the libraries of the others is loaded for it.
return args is [StartCommand.NothingName] ? 0 : await BenchmarkCommands.RunAsync(args);
