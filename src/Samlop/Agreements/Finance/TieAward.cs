using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Finance;

/// <summary>Knytt et tilskudd til avtalen: an award that whoever ties it sees is held against the financing.</summary>
[Process("agreements.award-tied"), TellsNobody(Untold.OwnWork)]
public sealed class TieAward(AppDb db, OsloClock clock, AwardBudgets awards, FinancePart part) : IUseCase<TieAward.Input, Done>
{
    public static readonly Refusal AwardIsTied = Refusal.In<FinanceText>(nameof(AwardIsTied));

    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<TieAward, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The id of the award, as chosen.</summary>
        public string? Grant { get; set; }
    }

    /// <summary>The agreement was tied to an award.</summary>
    [Event("agreements.award.tied")]
    public sealed record AwardTied(AgreementId Agreement, AwardId Grant) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<FinanceText>(nameof(FinanceText.Told_AwardTied));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (!part.Has(agreement.Kind)) return Refusal.NotFound;
        if (agreement.MayLive(clock.Today) is { } over) return over;
        var errors = new FieldErrors();
        var offered = await awards.GivenTo(agreement.Counties(), actor, cancel);
        var chosen = offered.FirstOrDefault(award => award.Award.Value.ToString() == input.Grant);
        if (chosen is null) errors.Add(nameof(Input.Grant), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return errors;
        if (await db.Rows<AgreementAward>().Of(agreement).AnyAsync(tie => tie.Grant == chosen!.Award, cancel)) return AwardIsTied;

        db.Add(new AgreementAward(agreement.Id, chosen!.Award, actor.User, change.At));
        change.Record(new AwardTied(agreement.Id, chosen.Award));
        return new Done();
    }
}

internal static class TiedAwards
{
    /// <summary>Those whose awards it may be tied to, the parties: awards of others have nothing to do with it.</summary>
    public static IReadOnlyCollection<OrganisationId> Counties(this Agreement agreement) =>
        [.. agreement.Current.Select(p => p.Organisation)];
}
