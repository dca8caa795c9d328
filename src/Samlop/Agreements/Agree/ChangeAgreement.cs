using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>Endre avtalen: what it is called, what its document is written in, and when it is to hold.</summary>
[Process("agreements.changed"), TellsNobody(Untold.OwnWork)]
public sealed class ChangeAgreement(AppDb db, OsloClock clock) : IUseCase<ChangeAgreement.Input, ChangeAgreement.Changed>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : TypedAgreement, IInput<ChangeAgreement, Input, Changed>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    public sealed record Changed(Cases.CaseNumber Number);

    /// <summary>Its name, its form of Norwegian or its days were changed.</summary>
    [Event("agreements.agreement.changed")]
    public sealed record AgreementChanged(AgreementId Agreement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AgreementChanged));
    }

    public async Task<Outcome<Changed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var facts = input.Read(clock.Today, errors);
        if (errors.Any) return errors;
        if (agreement.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (agreement.Change(facts!) is { } refused) return refused;

        change.Record(new AgreementChanged(agreement.Id));
        return new Changed(agreement.Number);
    }
}
