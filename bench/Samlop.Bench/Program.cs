using Samlop.Bench;

switch (args.FirstOrDefault())
{
    case "composition":
        CompositionBench.Run();
        break;
    case "livelihood":
        LivelihoodBench.Run();
        break;
    default:
        Console.Error.WriteLine("bench KIND; KIND is one of: composition, livelihood");
        return 2;
}

return 0;
