using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>
/// Sett et måltall: a case officer writes what an award is followed against, with its definition, and sends it to a decision maker. What is
/// in force is not changed: a new one is written, to take its place, with the reason.
/// </summary>
[Process("grants.target-proposed")]
public sealed class ProposeTarget(AppDb db) : IUseCase<ProposeTarget.Input, ProposeTarget.Proposed>
{
    public static Permission Needs { get; } = Permission.Of("grants.target.set", Role.CaseOfficer);

    public sealed class Input : IInput<ProposeTarget, Input, Proposed>
    {
        public AwardId Award { get; set; }

        /// <summary>The draft that is written anew, or the one in force whose place it is to take; null for a new one.</summary>
        public int? Number { get; set; }

        public string? Kind { get; set; }

        public string? Text { get; set; }

        public string? Definition { get; set; }

        public string? Goal { get; set; }

        public string? Unit { get; set; }

        public string? LastDay { get; set; }

        /// <summary>Why it takes the place of another; needed where it does.</summary>
        public string? Reason { get; set; }
    }

    public sealed record Proposed(int Number);

    /// <summary>It was sent to be approved.</summary>
    [Event("grants.target.proposed")]
    public sealed record TargetProposed(GrantApplicationId Application, AwardId Award, AwardTargetId Target, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_TargetProposed), Number);
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<TargetProposed>(
        "grants.target.proposed", GrantNotices.Handling, "the decision makers who had no hand in it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_TargetProposed)),
                TargetUrls.Target(happened.Award, happened.Number),
                application.At(ApproveTarget.Needs.Roles).But(await occasion.PreparersOf(happened.Target.Value)))
            {
                Matter = happened.Target.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (award.MayFollowUp() is { } closed) return closed;
        var all = await db.Rows<AwardTarget>().FollowedBy(actor.ForCases()).Where(t => t.Award == award.Id).ToListAsync(cancel);
        var named = all.SingleOrDefault(t => t.Number == input.Number);
        if (named is null && input.Number is not null) return Refusal.NotFound;
        var draft = named is { ApprovedAt: null } ? named : null;
        var check = draft is null ? null : await db.CheckOf(draft, cancel);
        if ((draft is null ? named?.MayBeReplaced(all) : draft.MayChange(check!)) is { } no) return no;

        var errors = new FieldErrors();
        var said = input.Read(award, errors);
        var reason = named is null || draft is { Replaces: null } ? null : TypedReason.Read(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        if (draft?.Rewrite(check!, said!, reason) is { } refused) return refused;
        var target = draft ?? Begin(award, all, said!, named, reason, actor, change);
        check ??= db.BeginCheck(target, actor.User);
        if (target.Send(check, actor, change.At) is { } unsent) return unsent;
        change.Record(new TargetProposed(target.Application, target.Award, target.Id, target.Number));
        return new Proposed(target.Number);
    }

    private AwardTarget Begin(
        Award award, List<AwardTarget> all, TargetSaid said, AwardTarget? replaces, string? reason, Actor actor, Change change)
    {
        var number = all.Select(t => t.Number).DefaultIfEmpty().Max() + 1;
        var target = new AwardTarget(
            NewId.Of<AwardTargetId>(change.At), award, number, said, replaces, actor.User, change.At, reason);
        db.Add(target);
        // Two who set one at once meet in the award, and who change the same one in that.
        award.Touch();
        replaces?.Touch();
        return target;
    }
}
