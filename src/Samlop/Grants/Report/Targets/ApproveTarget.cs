using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>
/// Godkjenn måltallet: a decision maker who had no hand in it approves what the officer sent. The county is told, and it is journalled; the
/// one whose place it takes is in force no more.
/// </summary>
[Process("grants.target-approved")]
public sealed class ApproveTarget(AppDb db, CaseRegister register) : IUseCase<ApproveTarget.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.target.approve", Role.DecisionMaker);

    /// <summary>Of its number and the year of the award.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.target.approved", (_, of) => Phrase.In<ReportText>(nameof(ReportText.Journal_TargetApproved), of[0], of[1]));

    public sealed class Input : IInput<ApproveTarget, Input, Done>, IApproves<AwardTarget>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>It is in force.</summary>
    [Event("grants.target.approved")]
    public sealed record TargetApproved(GrantApplicationId Application, AwardId Award, AwardTargetId Target, int Number, int? Replaces)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Replaces is { } former
            ? Phrase.In<ReportText>(nameof(ReportText.Told_TargetReplaced), Number, former)
            : Phrase.In<ReportText>(nameof(ReportText.Told_TargetApproved), Number);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<TargetApproved>(
        "grants.target.approved", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_TargetApproved)),
                TargetUrls.Target(happened.Award, happened.Number),
                application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FollowedTarget(input.Award, input.Number, actor, cancel) is not { } target) return Refusal.NotFound;
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).SingleAsync(a => a.Id == target.Award, cancel);
        if (award.MayFollowUp() is { } closed) return closed;
        var replaced = await db.Rows<AwardTarget>().FollowedBy(actor.ForCases()).WithResults()
            .SingleOrDefaultAsync(t => t.Id == target.Replaces, cancel);
        if (target.Approve(await db.CheckOf(target, cancel), replaced, actor, input.Seen, change.At) is { } no) return no;

        change.Record(
            new TargetApproved(target.Application, target.Award, target.Id, target.Number, replaced?.Number), reason: target.ReplaceReason);
        var (number, year) = (target.Number.ToString(CultureInfo.InvariantCulture), award.Year.ToString(CultureInfo.InvariantCulture));
        await register.Tell(
            db, target.Application, EntryTitle, [number, year], $"{target.Text}\n\n{target.Definition}", actor, change, cancel);
        return new Done();
    }
}
