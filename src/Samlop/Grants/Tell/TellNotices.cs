using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Waiting;

namespace Samlop.Grants.Tell;

/// <summary>Who is told that a decision is to be told.</summary>
internal static class TellNotices
{
    /// <summary>Told here and not with the act of deciding, which knows no letters: it is over when the letter is sent.</summary>
    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<DecideApplication.DecisionMade>(
        "grants.decision.made", GrantNotices.Handling, "the officers who send the letter",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<DecideText>(nameof(DecideText.Notice_Decided)),
                DecideUrls.Decision(happened.Decision),
                application.AtTheDirectorate);
        }).While("its letter is not sent", db =>
        {
            var sent = db.Rows<Letter>().All(Because.WhoWaitsIsTold).OfDecisions();
            return notice => !sent.Any(l => l.Decision == (DecisionId)(object)notice.Matter);
        });
}
