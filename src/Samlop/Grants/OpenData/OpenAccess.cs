using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;

namespace Samlop.Grants.OpenData;

/// <summary>What of the grants everybody reads.</summary>
internal static class OpenAccess
{
    /// <summary>Awards in force that the county has read of in its letter, and has not declined.</summary>
    internal static IQueryable<Award> Published(this Rows<Award> awards) =>
        awards.Bare(a => a.LetterOpenedAt != null && a.ReplacedAt == null && a.Answer != AwardAnswer.Declined);

    /// <summary>What is in force and whose letter is sent; to be counted. A receiver who opens nothing keeps no number back.</summary>
    internal static IQueryable<Decision> Told(this Rows<Decision> decisions)
    {
        var (all, letters) = (decisions.Asking<Decision>(), decisions.Asking<Letter>());
        return decisions.Bare(d => d.DecidedAt != null && !all.Any(other => other.DecidedAt != null && other.Replaces == d.Id)
            && letters.Any(l => (DecisionId)(object)l.Matter == d.Id));
    }

    /// <summary>What has come in; to be counted.</summary>
    internal static IQueryable<GrantApplication> Counted(this Rows<GrantApplication> applications) =>
        applications.Bare(a => a.FirstReceivedAt != null);
}
