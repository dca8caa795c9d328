using System.Globalization;
using Samlop.Access;
using Samlop.Persons.Enter;
using Samlop.Persons.Record;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Persons.Facts;

/// <summary>Reads a fact of each kind, and tells its errors; where there are any, what is read means nothing.</summary>
/// <param name="born">No fact begins before it; null where it is not known.</param>
internal sealed class FactReader(
    TypedFact typed, FactId id, PersonId person, DateOnly? born, DateOnly today, RegisterData register, PersonNumbers numbers,
    FieldErrors errors)
{
    public DatedFact? Read(FactKind kind) => kind switch
    {
        FactKind.Permit => Permit(),
        FactKind.Programme => Programme(),
        FactKind.Residence => Residence(),
        FactKind.Schooling => Schooling(),
        FactKind.Norwegian => Norwegian(),
        FactKind.Language => Language(),
        FactKind.Contact => Contact(),
        FactKind.Number => Number(),
        FactKind.Work => Work(),
        FactKind.Livelihood => Livelihood(),
        FactKind.Health => Health(),
        _ => null,
    };

    private Permit Permit()
    {
        var kind = Chosen<PermitKind>(typed.Permit, nameof(typed.Permit));
        var section = TypedWords.Text(typed.Section, Record.Permit.SectionLimit, At(nameof(typed.Section)), errors);
        if (section is not null && kind is not PermitKind.Residence) Wrong(nameof(typed.Section), nameof(FactsText.Error_Section));
        var from = From();
        var to = To(from);
        if (to is not null && kind is PermitKind.Citizenship) Wrong(nameof(typed.To), nameof(FactsText.Error_CitizenshipEnds));
        return new() { Id = id, Person = person, From = from, To = to, Kind = kind, Section = section };
    }

    private ProgrammePeriod Programme()
    {
        var kind = Chosen<ProgrammeKind>(typed.Programme, nameof(typed.Programme));
        var place = string.IsNullOrEmpty(typed.Municipality) ? null : Municipality();
        var from = From();
        return new() { Id = id, Person = person, From = from, To = To(from), Kind = kind, Municipality = place };
    }

    private Residence Residence()
    {
        var (place, from) = (Municipality(), FromUntilToday());
        return new() { Id = id, Person = person, From = from, To = To(from), Municipality = place };
    }

    private Schooling Schooling()
    {
        var level = Chosen<SchoolLevel>(typed.School, nameof(typed.School));
        var subject = TypedWords.Text(typed.Subject, Record.Schooling.TextLimit, At(nameof(typed.Subject)), errors);
        var country = TypedWords.Needed(
            typed.Country, Record.Schooling.TextLimit, At(nameof(typed.Country)), Said(nameof(FactsText.Error_Country)), errors);
        var years = Count(typed.Years, Record.Schooling.MostYears, nameof(typed.Years));
        var document = Chosen<BroughtDocument>(typed.Document, nameof(typed.Document));
        return new()
        {
            Id = id,
            Person = person,
            From = FromUntilToday(),
            Level = level,
            Subject = subject,
            Country = country,
            Years = years,
            Document = document,
        };
    }

    private NorwegianResult Norwegian() => new()
    {
        Id = id,
        Person = person,
        Skill = Chosen<NorwegianSkill>(typed.Skill, nameof(typed.Skill)),
        Level = Chosen<NorwegianLevel>(typed.Level, nameof(typed.Level)),
        Test = Chosen<NorwegianTest>(typed.Test, nameof(typed.Test)),
        From = FromUntilToday(),
    };

    private SpokenLanguage Language()
    {
        if (string.IsNullOrEmpty(typed.Language) || register.Languages.Find(typed.Language) is null)
            errors.Add(At(nameof(typed.Language)), Choose);
        return new()
        {
            Id = id,
            Person = person,
            Language = typed.Language ?? "",
            Dialect = TypedWords.Text(typed.Dialect, SpokenLanguage.DialectLimit, At(nameof(typed.Dialect)), errors),
            Interpreter = Chosen<InterpreterNeed>(typed.Interpreter, nameof(typed.Interpreter)),
            From = FromUntilToday(),
        };
    }

    private ContactDetail Contact()
    {
        var way = Chosen<ContactWay>(typed.Way, nameof(typed.Way));
        var value = typed.Value ?? "";
        if (way is ContactWay.Phone)
        {
            if (PhoneNumber.TryParse(value, out var written)) value = written;
            else errors.Add(At(nameof(typed.Value)), Phrase.In<EnterText>(nameof(EnterText.Error_Phone)));
        }
        else if (EmailAddress.TryParse(value, out var address))
        {
            value = address.Value;
        }
        else
        {
            errors.Add(At(nameof(typed.Value)), Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
        }

        return new() { Id = id, Person = person, From = FromUntilToday(), Way = way, Value = value };
    }

    private HeldNumber? Number()
    {
        var number = NumberField.Read(typed.Number, typed.SealedNumber, At(nameof(typed.Number)), numbers, errors);
        if (number is not null) return numbers.Hold(number, id, person, today);
        if (!errors.Any) errors.Add(At(nameof(typed.Number)), Phrase.In<EnterText>(nameof(EnterText.Error_Number)));
        return null;
    }

    private WorkPeriod Work()
    {
        var kind = Chosen<WorkKind>(typed.Work, nameof(typed.Work));
        var occupation = TypedWords.Needed(
            typed.Occupation, WorkPeriod.TextLimit, At(nameof(typed.Occupation)), Said(nameof(FactsText.Error_Occupation)), errors);
        var country = TypedWords.Needed(
            typed.Country, WorkPeriod.TextLimit, At(nameof(typed.Country)), Said(nameof(FactsText.Error_WorkCountry)), errors);
        var (from, to) = (Year(typed.From), Year(typed.To));
        var first = from is { } year ? NotToCome(new DateOnly(year, 1, 1), bornBy: new DateOnly(year, 12, 31)) : FromUntilToday();
        var last = to is { } lastYear ? new DateOnly(lastYear, 12, 31) : To(first);
        if (to > today.Year) Wrong(nameof(typed.To), nameof(FactsText.Error_ToCome));
        if (to is not null && last < first) errors.Add(At(nameof(typed.To)), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        return new()
        {
            Id = id,
            Person = person,
            From = first,
            To = last,
            Kind = kind,
            Occupation = occupation,
            Employer = TypedWords.Text(typed.Employer, WorkPeriod.TextLimit, At(nameof(typed.Employer)), errors),
            Country = country,
            YearsAlone = from is not null || to is not null,
            Words = TypedWords.Text(typed.Words, WorkPeriod.WordsLimit, At(nameof(typed.Words)), errors),
            Source = Chosen<WorkSource>(typed.Source, nameof(typed.Source)),
        };
    }

    private LivelihoodFact Livelihood()
    {
        var income = Chosen<LivelihoodIncome>(typed.Income, nameof(typed.Income));
        var payer = TypedWords.Text(typed.Payer, LivelihoodFact.PayerLimit, At(nameof(typed.Payer)), errors);
        var from = FromUntilToday();
        return new() { Id = id, Person = person, From = from, To = To(from), Income = income, Payer = payer };
    }

    private HealthMatter Health()
    {
        var kind = Chosen<HealthMatterKind>(typed.Health, nameof(typed.Health));
        var children = Count(typed.Children, HealthMatter.MostChildren, nameof(typed.Children));
        if (children is not null && kind is not HealthMatterKind.CareForChildren)
            Wrong(nameof(typed.Children), nameof(FactsText.Error_Children));
        var words = TypedWords.Text(typed.Words, HealthMatter.WordsLimit, At(nameof(typed.Words)), errors);
        var from = FromUntilToday();
        return new()
        {
            Id = id,
            Person = person,
            From = from,
            To = To(from),
            Kind = kind,
            Children = children,
            Words = words,
            OfChild = typed.OfChild,
            UnderHealthPersonnelAct = typed.UnderHealthPersonnelAct,
        };
    }

    /// <summary>A whole number that may be left out.</summary>
    private int? Count(string? written, int most, string field)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        if (int.TryParse(written.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0 && read <= most)
            return read;
        errors.Add(At(field), Said(nameof(FactsText.Error_Years), most));
        return null;
    }

    /// <summary>A year alone: null for all else.</summary>
    private static int? Year(string? written) =>
        written?.Trim() is { Length: 4 } four && int.TryParse(four, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 2200 ? year : null;

    /// <param name="bornBy">The last day that it may stand for.</param>
    private DateOnly NotToCome(DateOnly from, DateOnly bornBy)
    {
        if (bornBy < born) Wrong(nameof(typed.From), nameof(FactsText.Error_BeforeBirth));
        if (from > today) Wrong(nameof(typed.From), nameof(FactsText.Error_ToCome));
        return from;
    }

    private DateOnly From()
    {
        var from = TypedLine.ReadDay(typed.From, At(nameof(typed.From)), errors);
        if (from < born && from != default) Wrong(nameof(typed.From), nameof(FactsText.Error_BeforeBirth));
        return from;
    }

    /// <summary>The first day of what is known to be so, or was told or tested: it is not to come.</summary>
    private DateOnly FromUntilToday()
    {
        var from = From();
        if (from > today) Wrong(nameof(typed.From), nameof(FactsText.Error_ToCome));
        return from;
    }

    private DateOnly? To(DateOnly from)
    {
        var to = TypedLine.ReadDayOrNone(typed.To, At(nameof(typed.To)), errors);
        if (to < from && to != default(DateOnly))
            errors.Add(At(nameof(typed.To)), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        return to;
    }

    private string Municipality()
    {
        if (MunicipalityNumber.TryParse(typed.Municipality, out var number) && register.Municipalities.Find(number, today) is not null)
            return number.Value;
        errors.Add(At(nameof(typed.Municipality)), Choose);
        return "";
    }

    private T Chosen<T>(string? value, string field) where T : struct, Enum
    {
        if (TypedField.Choice<T>(value) is { } chosen) return chosen;
        errors.Add(At(field), Choose);
        return default;
    }

    private static Phrase Choose => Phrase.In<CommonText>(nameof(CommonText.Error_Choice));

    private static Phrase Said(string key, params object[] arguments) => Phrase.In<FactsText>(key, arguments);

    private void Wrong(string field, string key) => errors.Add(At(field), Said(key));

    private static string At(string field) => $"{nameof(RecordFact.Input.Fact)}.{field}";
}
