using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Facts;

/// <summary>
/// Registrere fase og lov: where the person is on the way to lasting work, and which law of integration the person is under. Both are
/// codes, and the event keeps each as it was.
/// </summary>
[Process("persons.stage-recorded"), TellsNobody(Untold.Register)]
public sealed class RecordStage(AppDb db, SharingReaders readers) : IUseCase<RecordStage.Input, Done>
{
    public static Permission Needs { get; } = RecordFact.Needs;

    public sealed class Input : IInput<RecordStage, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="PersonStage"/>, by its name.</summary>
        public string? Stage { get; set; }

        /// <summary>An <see cref="IntegrationLaw"/>, by its name; empty for none.</summary>
        public string? Law { get; set; }
    }

    /// <summary>A stage and a law of a person were recorded.</summary>
    [Event("persons.stage.recorded"), NoNews]
    public sealed record StageRecorded(PersonId Person, PersonStage Stage, IntegrationLaw Law, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FactsText>(nameof(FactsText.Told_Stage));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;
        if (await own.Row.BlockedIn(own.Party, PersonCategory.RightAndTargetGroup, cancel) is { } blocked) return blocked;

        var errors = new FieldErrors();
        var stage = TypedField.Choice<PersonStage>(input.Stage);
        if (stage is null) errors.Add(nameof(Input.Stage), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var law = string.IsNullOrEmpty(input.Law) ? IntegrationLaw.None : TypedField.Choice<IntegrationLaw>(input.Law);
        if (law is null) errors.Add(nameof(Input.Law), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return errors;

        (await own.Row.AsTracking().SingleAsync(cancel)).Place(law!.Value, stage!.Value);
        change.Record(new StageRecorded(input.Person, stage.Value, law.Value, actor.Organisation));
        return new Done();
    }
}
