using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Aksept: the chief executive, or somebody with a delegation for it, accepts the award before the date in the letter is over; that opens
/// for payment (circular 17-2022, "Når utbetales pengene?"). Another account than the one the county used last waits for a second person; a
/// county's first account has nothing to differ from.
/// </summary>
[Process("AwardAccepted"), FreshSignIn]
public sealed class AcceptAward(AppDb db, OsloClock clock) : IUseCase<AcceptAward.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.award.answer", Role.ChiefExecutive, Role.ProjectLead);

    public static readonly Refusal NoAuthorityToAccept = Refusal.In<AcceptText>(nameof(NoAuthorityToAccept));

    /// <summary>To accept or decline an award, and to say where it is paid.</summary>
    public static AuthorityAct Act { get; } = new(
        "grants.award.accept", Needs, Role.ChiefExecutive, Phrase.In<AcceptText>(nameof(AcceptText.Act_Accept)), NoAuthorityToAccept)
    {
        CanBeDelegated = true,
        Subjects = ApplicationAct.Subjects,
        Notices = [GrantNotices.Dates],
        Was = ["AcceptAwards", "Both"],
    };

    public sealed class Input : IInput<AcceptAward, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? Account { get; set; }

        public bool TermsRead { get; set; }
    }

    /// <summary>The county accepted; under a delegation where it was not the chief executive's own act.</summary>
    [Event("grants.award.accepted"), Was("AwardAccepted")]
    public sealed record AwardAccepted(GrantApplicationId Application, AwardId Award, int Year, long AmountOre, DelegationId? Under)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AcceptText>(
                Under is null ? nameof(AcceptText.Told_AwardAccepted) : nameof(AcceptText.Told_AwardAcceptedUnder),
                Money.FromOre(AmountOre),
                Year
            );
    }

    public static NoticeKind TellsBothSides { get; } = NoticeKind.Of<AwardAccepted>(
        "grants.award.accepted", GrantNotices.Messages, "the officers who follow it up, and the others of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_Accepted)),
                AwardUrls.Award(happened.Award),
                application.AtTheCounty.And(application.AtTheDirectorate));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return await db.NotFound(input.Award, actor.ForCases(), cancel);
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(award.Call));
        if (authority.No is { } none) return none;
        if (award.MayAccept(change.ReadAt) is { } no) return no;
        if (!await db.IsInForce(award, cancel)) return Award.AwardIsReplaced;

        var errors = new FieldErrors();
        var number = TypedAccount.Read(input.Account, nameof(Input.Account), errors);
        if (!input.TermsRead) errors.Add(nameof(Input.TermsRead), Phrase.In<AcceptText>(nameof(AcceptText.Error_TermsRead)));
        if (errors.Any) return errors;

        if (award.Accept(actor.User, authority.Under, change.ReadAt) is { } refused) return refused;
        change.Record(new AwardAccepted(award.Application, award.Id, award.Year, award.AmountOre, authority.Under));
        var account = await TypedAccount.Enter(db, award, number!, actor, change, cancel);
        change.Record(new EnterAccount.AwardAccountEntered(award.Application, account.Id, account.Changed));
        return new Done();
    }
}
