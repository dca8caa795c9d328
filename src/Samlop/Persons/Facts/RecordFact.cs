using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Enter;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Facts;

/// <summary>
/// Registrere en opplysning: something that is so of a person from a day, by the body that recorded the person. Nothing is written over:
/// what cannot be so at the same time is ended first. A d-nummer alone ends by itself, when a fødselsnummer takes its place.
/// </summary>
[Process("persons.fact-recorded"), TellsNobody(Untold.Register)]
public sealed class RecordFact(AppDb db, SharingReaders readers, PersonNumbers numbers, RegisterData register, OsloClock clock)
    : IUseCase<RecordFact.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("persons.fact.record", [.. RegisterPerson.Needs.Roles]);

    public sealed class Input : IInput<RecordFact, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="FactKind"/>, by its name.</summary>
        public string? Kind { get; set; }

        public TypedFact Fact { get; set; } = new();
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;
        // A graded address has an act of its own, which says what follows.
        if (TypedField.Choice<FactKind>(input.Kind) is not { } kind || kind is FactKind.AddressGrading) return Refusal.NotFound;
        if (await own.Row.BlockedIn(own.Party, FactWords.CategoryOf(kind), cancel) is { } blocked) return blocked;

        var errors = new FieldErrors();
        var born = await own.Row.Select(p => p.BirthDate).SingleAsync(cancel);
        var reader = new FactReader(
            input.Fact, NewId.Of<FactId>(change.At), input.Person, born, clock.Today, register, numbers, errors);
        if (reader.Read(kind) is not { } fact || errors.Any) return errors;

        var known = await FactRows.Of(db, kind, own.Row, cancel);
        if (known.Exists(other => !fact.MayStandBeside(other)))
            return new FieldError($"{nameof(Input.Fact)}.{FieldOf(kind)}", Phrase.In<FactsText>(nameof(FactsText.Error_Beside)));
        if (fact is HeldNumber number && Replace([.. known.Cast<HeldNumber>()], number) is { } wrong)
            return new FieldError($"{nameof(Input.Fact)}.{nameof(TypedFact.Number)}", wrong);

        db.Add(fact);
        change.Record(new FactRecorded(input.Person, kind, fact.Id, actor.Organisation));
        return new Done();
    }

    /// <summary>Ends the number that this one takes the place of; what is wrong where it may not.</summary>
    private Phrase? Replace(IReadOnlyList<HeldNumber> known, HeldNumber next)
    {
        if (known.Any(n => n.Lookup == next.Lookup && !n.NeverWas)) return Phrase.In<FactsText>(nameof(FactsText.Error_NumberKnown));
        if (known.FirstOrDefault(n => n.MayEnd) is not { } former) return null;
        if (!former.MayBecome(next)) return Phrase.In<FactsText>(nameof(FactsText.Error_NumberHeld));
        // One that was recorded today has been so today.
        former.To = former.From < next.From ? next.From.AddDays(-1) : next.From;
        return null;
    }

    private static string FieldOf(FactKind kind) => kind switch
    {
        FactKind.Contact => nameof(TypedFact.Value),
        FactKind.Language => nameof(TypedFact.Language),
        _ => nameof(TypedFact.From),
    };
}
