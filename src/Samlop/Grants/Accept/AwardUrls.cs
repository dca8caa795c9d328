namespace Samlop.Grants.Accept;

/// <summary>The addresses of awards.</summary>
public static class AwardUrls
{
    public const string List = "/tilskudd";
    public const string Table = "/tilskudd/tabell";

    public static string Award(AwardId id) => $"{List}/{id.Value}";

    public static string Accept(AwardId id) => $"{Award(id)}/aksept";

    /// <summary>The second step of saying no.</summary>
    public static string Decline(AwardId id) => $"{Award(id)}/takk-nei";

    /// <summary>Where what was set free by a no is left, or is gone on with.</summary>
    public static string Freed(AwardId id) => $"{Award(id)}#frigjort";

    public static string Account(AwardId id) => $"{Award(id)}/konto";

    public static string Condition(AwardId id, int number) => $"{Award(id)}/vilkar/{number}";

    public static string Extend(AwardId id) => $"{Award(id)}/svarfrist";
}
