using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>What can be allowed in the cases of the grant scheme. Which role holds what stands in <see cref="CasesSetup"/>.</summary>
public static class CasePermissions
{
    public const string ReadCasesCode = "grants.case.read";

    /// <summary>To open the pages of cases; which cases is the next three.</summary>
    public static readonly Permission ReadCases = new(ReadCasesCode);
    public static readonly Permission ReadOwnedCases = new("grants.case.read-owned");
    public static readonly Permission ReadPartyCases = new("grants.case.read-party");
    public static readonly Permission ReadAllCases = new("grants.case.read-all");
    public static readonly Permission RegisterDocument = new("grants.case.register");
    public static readonly Permission SendMessage = new("grants.case.message");
    public static readonly Permission RecordOutage = new("grants.outage.record");
}
