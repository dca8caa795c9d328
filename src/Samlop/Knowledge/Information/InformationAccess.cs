using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Information;

/// <summary>Who has approved a translation is everybody's to read.</summary>
public static class InformationAccess
{
    /// <summary>Those that stand.</summary>
    public static IQueryable<TranslationApproval> Standing(this Rows<TranslationApproval> approvals, Reader reader) =>
        approvals.Through(a => a.WithdrawnAt == null);
}

/// <summary>Informasjon til nyankomne: to approve a translation, and to take an approval back.</summary>
public abstract class ApproveTranslations : INeeds
{
    public static Permission Needs { get; } = Permission.Of("knowledge.information.approve", Role.CaseOfficer);
}
