using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Svar på om dere blir med: the leader of an organisation that is asked, or somebody to whom the leader has given it, says whether it
/// takes part in the application and what it promises. It may be answered anew: what was sent keeps the answer that it was sent with.
/// </summary>
[Process("grants.partner-answered")]
public sealed class AnswerPartner(AppDb db, OsloClock clock) : IUseCase<AnswerPartner.Input, Done>
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Leaders, and those of a partner who may be given it by them: they prepare the answer.</summary>
    public static Permission Needs { get; } = Permission.Of("grants.partner.answer", [.. GrantNotices.OfAPartner]);

    public static readonly Refusal NoAuthorityToAnswer = Refusal.In<PartnersText>(nameof(NoAuthorityToAnswer));

    public static AuthorityAct Act { get; } = new(
        "grants.partner.answer", Needs, Role.Leader, Phrase.In<PartnersText>(nameof(PartnersText.Act_Answer)), NoAuthorityToAnswer)
    {
        // A directorate is nobody's partner.
        AlsoHeldBy = [.. RoleKinds.Leaders.Where(role => role is not (Role.DecisionMaker or Role.Leader))],
        CanBeDelegated = true,
        Notices = [GrantNotices.Partners],
    };

    public sealed class Input : IInput<AnswerPartner, Input, Done>
    {
        public PartnerAskId Ask { get; set; }

        /// <summary><see cref="Yes"/> or <see cref="No"/>, as chosen.</summary>
        public string? Joins { get; set; }

        public string? Words { get; set; }

        public string? Promised { get; set; }

        /// <summary>How many answers there were when the page was read.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>An organisation answered whether it takes part; for the first time, or anew.</summary>
    [Event("grants.partner.answered"), NoNews]
    public sealed record PartnerAnswered(PartnerAskId Ask, GrantApplicationId Application, int Number, bool Joins, DelegationId? Under)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Ask);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PartnersText>(
            Joins ? nameof(PartnersText.Told_Joins) : nameof(PartnersText.Told_Declines), PartnerWords.Asked(Ask));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<PartnerAnswered>(
        "grants.partner.answered", GrantNotices.Applying, "the project leads and the chief executive of the county that asked",
        async (happened, occasion) =>
        {
            var ask = await occasion.PartnerAsk(happened.Ask);
            return new Told(
                ask.ByCall(nameof(PartnersText.Notice_Answered)), PartnerUrls.Of(happened.Application),
                Readers.In(ask.County, [.. GrantNotices.OfTheCounty]));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var ask = await db.Rows<PartnerAsk>().AskedOf(actor.ForCases()).Include(k => k.Given)
            .SingleOrDefaultAsync(k => k.Id == input.Ask, cancel);
        if (ask is null) return Refusal.NotFound;
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(ask.Application));
        if (authority.No is { } none) return none;
        if (ask.MayAnswer() is { } no) return no;
        if (ask.Given.Count.ToString(CultureInfo.InvariantCulture) != input.Seen) return Refusal.ChangedSinceOpened;

        var errors = new FieldErrors();
        var said = Read(input, errors);
        if (errors.Any) return errors;

        if (ask.Answer(said, actor.User, authority.Under, change.At) is { } refused) return refused;
        db.Add(ask.Newest!);
        change.Record(new PartnerAnswered(ask.Id, ask.Application, ask.Newest!.Number, said.Joins, authority.Under));
        return new Done();
    }

    /// <summary>A no says why; what is promised goes with a yes alone.</summary>
    internal static PartnerSaid Read(Input input, FieldErrors errors)
    {
        var joins = input.Joins == Yes;
        if (input.Joins is not (Yes or No)) errors.Add(nameof(Input.Joins), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var words = input.Joins == No
            ? TypedField.NeededText(
                input.Words, PartnerAnswer.WordsLimit, nameof(Input.Words), Phrase.In<PartnersText>(nameof(PartnersText.Error_WhyNot)),
                errors)
            : TypedField.Text(input.Words, PartnerAnswer.WordsLimit, nameof(Input.Words), errors);
        var promised = TypedField.Text(input.Promised, PartnerAnswer.PromisedLimit, nameof(Input.Promised), errors);
        if (input.Joins == No && promised is not null)
            errors.Add(nameof(Input.Promised), Phrase.In<PartnersText>(nameof(PartnersText.Error_PromiseWithNo)));
        return new(joins, words, promised);
    }
}
