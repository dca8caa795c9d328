namespace Samlop.Grants.Auditing;

/// <summary>The addresses of what Riksrevisjonen reads.</summary>
public static class AuditUrls
{
    public const string List = "/riksrevisjonen";
    public const string Table = "/riksrevisjonen/tabell";

    public static string Period(AuditPeriodId id) => $"{List}/{id.Value}";
}
