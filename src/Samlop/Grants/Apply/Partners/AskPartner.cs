using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Spør en partner: a county asks an organisation of the register, whose row stands in the application, whether it takes part, by a day
/// and with a note. It may be asked before the application is sent and after, until it is decided on; nothing waits for the answer.
/// </summary>
[Process("grants.partner-asked")]
public sealed class AskPartner(AppDb db, OsloClock clock, IEnumerable<IHoldsApplication> holders) : IUseCase<AskPartner.Input, Done>
{
    public static Permission Needs => StartApplication.Needs;

    public static readonly Refusal PartnerIsAsked = Refusal.In<PartnersText>(nameof(PartnerIsAsked));

    public sealed class Input : IInput<AskPartner, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>Code of the partner's row, as chosen.</summary>
        public string? Partner { get; set; }

        public string? Due { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>An organisation was asked to take part in an application.</summary>
    [Event("grants.partner.asked"), NoNews]
    public sealed record PartnerAsked(PartnerAskId Ask, GrantApplicationId Application, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Ask);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<PartnersText>(nameof(PartnersText.Told_Asked), PartnerWords.Asked(Ask), new DateArgument(Due));
    }

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<PartnerAsked>(
        "grants.partner.asked", GrantNotices.Partners, "the leaders of the organisation that is asked",
        async (happened, occasion) =>
        {
            var ask = await occasion.PartnerAsk(happened.Ask);
            return ask.ToLeaders(nameof(PartnersText.Notice_Asked)) with { Due = happened.Due };
        }).WhileUnanswered();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await holders.Hold(application.Id, cancel) is { } held) return held;

        var content = application.ReadContent();
        var standings = await db.PartnersNow(application.Id, content.Partners, clock.Today, cancel);
        var errors = new FieldErrors();
        var chosen = standings.FirstOrDefault(s => s.Partner == input.Partner);
        if (chosen is null) errors.Add(nameof(Input.Partner), Phrase.In<PartnersText>(nameof(PartnersText.Error_Partner)));
        else if (!chosen.CanAnswer) errors.Add(nameof(Input.Partner), Phrase.In<PartnersText>(nameof(PartnersText.Error_NobodyThere)));
        var due = ReadDue(input.Due, clock.Today, errors);
        var note = TypedField.Text(input.Note, PartnerAsk.NoteLimit, nameof(Input.Note), errors);
        if (errors.Any) return errors;
        if (chosen!.Ask is not null) return PartnerIsAsked;
        var organisation = new OrganisationId(chosen.Organisation);
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisation && (o.ValidTo == null || o.ValidTo >= clock.Today), cancel))
            return Organisation.OrganisationHasEnded;

        var row = content.Partners.Single(r => r.Code == chosen.Partner);
        var ask = new PartnerAsk(
            NewId.Of<PartnerAskId>(change.At), application, row.Code, organisation, PartnerTold.Of(row, content), due, note, actor.User,
            change.At);
        db.Add(ask);
        change.Record(new PartnerAsked(ask.Id, application.Id, due));
        return new Done();
    }

    private static DateOnly ReadDue(string? typed, DateOnly today, FieldErrors errors)
    {
        var latest = today.AddYears(1);
        if (!NorwegianDate.TryParse(typed, out var due))
            errors.Add(nameof(Input.Due), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (due < today || due > latest)
            errors.Add(nameof(Input.Due), Phrase.In<ApplyText>(nameof(ApplyText.Error_AskDue), new DateArgument(latest)));
        return due;
    }
}
