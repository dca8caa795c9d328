using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply.Partners;

/// <summary>Trekk forespørselen til en partner: the organisation need not answer any more, and what it answered counts no more.</summary>
[Process("grants.partner-ask-withdrawn")]
public sealed class WithdrawPartnerAsk(AppDb db) : IUseCase<WithdrawPartnerAsk.Input, Done>
{
    public static Permission Needs => AskPartner.Needs;

    public sealed class Input : IInput<WithdrawPartnerAsk, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the request, as the button says.</summary>
        public string? Ask { get; set; }
    }

    /// <summary>The request to an organisation was withdrawn.</summary>
    [Event("grants.partner.ask-withdrawn"), NoNews]
    public sealed record PartnerAskWithdrawn(PartnerAskId Ask, GrantApplicationId Application) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Ask);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PartnersText>(nameof(PartnersText.Told_Withdrawn), PartnerWords.Asked(Ask));
    }

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<PartnerAskWithdrawn>(
        "grants.partner.ask-withdrawn", GrantNotices.Partners, "the leaders of the organisation that was asked",
        async (happened, occasion) => (await occasion.PartnerAsk(happened.Ask)).ToLeaders(nameof(PartnersText.Notice_Withdrawn)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var id = Guid.TryParse(input.Ask, out var value) ? new PartnerAskId(value) : default;
        var ask = await db.Rows<PartnerAsk>().Of(application).Include(k => k.Given).SingleOrDefaultAsync(k => k.Id == id, cancel);
        if (ask is null) return Refusal.NotFound;
        if (ask.End(change.At) is { } no) return no;

        change.Record(new PartnerAskWithdrawn(ask.Id, application.Id));
        return new Done();
    }
}
