using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>
/// Saker: to open their pages. The kinds say which roles read the cases of their owner and of their parties (<see cref="CaseRole"/>).
/// </summary>
public abstract class ReadCases : INeeds
{
    public static Permission Needs { get; } = Permission.Of("cases.read", Role.Auditor);
}

/// <summary>Meldinger: to write in cases, as the kinds say which roles do.</summary>
public abstract class WriteInCases : INeeds
{
    public static Permission Needs { get; } = Permission.Of("cases.message");
}

/// <summary>Alle saker: for audit.</summary>
public abstract class ReadAllCases : INeeds
{
    public static Permission Needs { get; } = Permission.Of("cases.read-all", Role.Auditor);
}
