using Samlop.Bench;

switch (args.FirstOrDefault())
{
    case "livelihood":
        LivelihoodBench.Run();
        break;
    default:
        Console.WriteLine("bench NAME; NAME is one of: livelihood");
        break;
}
