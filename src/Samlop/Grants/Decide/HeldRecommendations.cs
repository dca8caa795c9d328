using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Innstillinger i noens hender: those that came back, or fell, and wait for those who prepared them. What was never sent waits for all who
/// take part.
/// </summary>
internal sealed class HeldRecommendations(AppDb db, OsloClock clock) : HeldDrafts(db, clock)
{
    public override string Kind => "recommendation";

    public override IReadOnlyList<Role> GivenOutBy { get; } = [Role.DecisionMaker];

    protected override Permission Prepares => ChooseApplication.Needs;

    /// <summary>Somebody else prepares the recommendation from now on.</summary>
    /// <param name="To">Null in what was recorded before it was kept.</param>
    [Event("grants.decision.handed-over")]
    public sealed record RecommendationHandedOver(GrantApplicationId Application, DecisionId Decision, UserId? To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_RecommendationHandedOver), Named.Person(To ?? default));
    }

    public static NoticeKind TellsTaker { get; } = NoticeKind.Of<RecommendationHandedOver>(
        "grants.decision.handed-over", GrantNotices.Handling, "whoever prepares it from now on",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<DecideText>(nameof(DecideText.Notice_HandedOver)),
                AssessUrls.Handling(happened.Application),
                Readers.Of(await occasion.TakerOf(happened.Decision.Value)));
        });

    protected override async Task<List<Draft>> Open(CancellationToken cancel)
    {
        var rows = await (
            from d in Db.Rows<Decision>().All(Because.WorkIsHandedOver)
                .WithStanding(Db)
                .Where(StandingDecision.IsDraft.And(StandingDecision.IsReady))
            join c in Db.Rows<Call>().Published() on d.Decision.Call equals c.Id
            join a in Db.Rows<Apply.GrantApplication>().All(Because.WorkIsHandedOver) on d.Decision.Application equals a.Id
            join o in Db.Set<Organisation>() on a.County equals o.Id
            where d.ProposedVersion != null
            select new { d.Decision.Id, d.Decision.Application, c.Owner, c.Number, o.Name }).ToListAsync(cancel);
        if (rows.Count == 0) return [];

        var applications = rows.ConvertAll(r => r.Application);
        var keptOut = await Db.KeptOut().Where(k => applications.Contains(k.Application))
            .Select(k => new { k.Application, k.User })
            .Concat(Db.OfParties(Today).Where(p => applications.Contains(p.Application)).Select(p => new { p.Application, p.User }))
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(
            r.Id.Value, r.Owner, Phrase.In<DecideText>(nameof(DecideText.Held_Recommendation), r.Name, r.Number),
            keptOut.Where(k => k.Application == r.Application).Select(k => k.User).ToHashSet(),
            to => new RecommendationHandedOver(r.Application, r.Id, to)));
    }
}
