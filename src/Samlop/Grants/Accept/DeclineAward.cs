using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>Takk nei: whoever may accept the award declines it, with the reason. It can be done after the date too.</summary>
[Process("AwardDeclined")]
public sealed class DeclineAward(AppDb db, OsloClock clock) : IUseCase<DeclineAward.Input, Done>
{
    public static Permission Needs => AcceptAward.Needs;

    public sealed class Input : IInput<DeclineAward, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? Reason { get; set; }

        /// <summary>Said that it is meant: it cannot be undone.</summary>
        public bool Sure { get; set; }
    }

    /// <summary>The county said no; its reason lies with the award.</summary>
    [Event("grants.award.declined"), Was("AwardDeclined")]
    public sealed record AwardDeclined(GrantApplicationId Application, AwardId Award, int Year, DelegationId? Under) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AwardDeclined), Year);
    }

    public static NoticeKind TellsBothSides { get; } = NoticeKind.Of<AwardDeclined>(
        "grants.award.declined", GrantNotices.Messages, "the officers who follow it up, and the others of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_Declined)),
                AwardUrls.Award(happened.Award),
                application.AtTheCounty.And(application.AtTheDirectorate));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return await db.NotFound(input.Award, actor.ForCases(), cancel);
        var authority = (await Authorities.Of(db, actor, AcceptAward.Act, clock, cancel)).For(Subject.Of(award.Call));
        if (authority.No is { } none) return none;
        if (award.MayDecline() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedReason.Read(input.Reason, nameof(Input.Reason), errors);
        if (!input.Sure) errors.Add(nameof(Input.Sure), Phrase.In<AcceptText>(nameof(AcceptText.Error_Sure)));
        if (errors.Any) return errors;

        if (award.Decline(actor.User, authority.Under, reason, change.At) is { } refused) return refused;
        var decision = await db.Rows<Decision>().All(Because.AwardStandsUntilReplaced).SingleAsync(d => d.Id == award.Decision, cancel);
        decision.Decline(change.At);
        change.Record(new AwardDeclined(award.Application, award.Id, award.Year, authority.Under), reason: reason);
        return new Done();
    }
}

/// <summary>Reads a reason that must be given.</summary>
internal static class TypedReason
{
    public static string Read(string? typed, string field, FieldErrors errors) =>
        TypedField.NeededText(typed, Award.ReasonLimit, field, Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
}
