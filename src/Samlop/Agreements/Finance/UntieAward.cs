using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Finance;

/// <summary>Løs tilskuddet fra avtalen: an award is not held against the financing any more.</summary>
[Process("agreements.award-untied"), TellsNobody(Untold.OwnWork)]
public sealed class UntieAward(AppDb db) : IUseCase<UntieAward.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<UntieAward, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The id of the award, as the button names it.</summary>
        public string? Grant { get; set; }
    }

    /// <summary>The agreement is not tied to an award any more.</summary>
    [Event("agreements.award.untied")]
    public sealed record AwardUntied(AgreementId Agreement, AwardId Grant) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<FinanceText>(nameof(FinanceText.Told_AwardUntied));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var ties = await db.Rows<AgreementAward>().Of(agreement).ToListAsync(cancel);
        if (ties.Find(tie => tie.Grant.Value.ToString() == input.Grant) is not { } tied) return Refusal.NotFound;

        db.Remove(tied);
        change.Record(new AwardUntied(agreement.Id, tied.Grant));
        return new Done();
    }
}
