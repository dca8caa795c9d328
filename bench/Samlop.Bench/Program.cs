switch (args is [var name, ..] ? name : "")
{
    case "places":
        Samlop.Bench.PlacesBench.Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("bench: places");
        return 2;
}
