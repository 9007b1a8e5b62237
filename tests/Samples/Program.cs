using Pipeline.Samples;

return Commands.Run(args, Console.Out, Console.Error);
