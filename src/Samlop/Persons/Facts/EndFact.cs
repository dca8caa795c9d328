using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Facts;

/// <summary>
/// Avslutte eller ta tilbake en opplysning: it gets a last day, or it was recorded by mistake and never was. The row stays as it was
/// written.
/// </summary>
[Process("persons.fact-ended"), TellsNobody(Untold.Register)]
public sealed class EndFact(AppDb db, SharingReaders readers) : IUseCase<EndFact.Input, Done>
{
    public static Permission Needs { get; } = RecordFact.Needs;

    public sealed class Input : IInput<EndFact, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>Kind and id, as chosen.</summary>
        public string? Fact { get; set; }

        /// <summary>The last day; not asked for where it was a mistake.</summary>
        public string? To { get; set; }

        public bool WasMistake { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var errors = new FieldErrors();
        var chosen = FactRef.Of(input.Fact) is { Kind: not FactKind.AddressGrading } known ? known : (FactRef?)null;
        var fact = chosen is { } key ? (await FactRows.Of(db, key.Kind, own.All, cancel)).Find(f => f.Id == key.Id) : null;
        if (fact?.NeverWas is not false) errors.Add(nameof(Input.Fact), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        else if (!input.WasMistake && !fact.MayEnd)
            errors.Add(nameof(Input.Fact), Phrase.In<FactsText>(nameof(FactsText.Error_HasEnd)));
        var to = input.WasMistake ? default : TypedLine.ReadDay(input.To, nameof(Input.To), errors);
        if (!input.WasMistake && to < fact?.From && to != default)
            errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        if (errors.Any) return errors;

        fact!.To = input.WasMistake ? fact.From.AddDays(-1) : to;
        change.Record(new FactEnded(fact.Person, fact.FactKind, fact.Id, actor.Organisation, input.WasMistake));
        return new Done();
    }
}
