using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Persons.Enter;

/// <summary>Who a person is, as typed.</summary>
public sealed class TypedPerson
{
    public const int MostLanguages = 3;

    public string? GivenName { get; set; }

    /// <summary>The only name of a person of one name.</summary>
    public string? FamilyName { get; set; }

    public string? BirthDate { get; set; }

    public bool BirthDateIsUnsure { get; set; }

    public string? Number { get; set; }

    /// <summary>The number that was typed before, sealed (<see cref="PersonNumbers.Seal"/>): no page shows it again.</summary>
    public string? SealedNumber { get; set; }

    public string? Gender { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public List<TypedLanguage> Languages { get; set; } = [];

    /// <summary>Four digits, as chosen.</summary>
    public string? Municipality { get; set; }

    public string? MunicipalityFrom { get; set; }

    /// <summary>A number that was typed is carried on sealed. One that is none stays, to be corrected.</summary>
    internal void Seal(PersonNumbers numbers) => (Number, SealedNumber) = NumberField.Carry(Number, SealedNumber, numbers);

    /// <summary>What is read, with its errors told; where there are any, it means nothing.</summary>
    /// <param name="field">What the fields are named under.</param>
    internal ReadPerson Read(string field, PersonNumbers numbers, RegisterData register, DateOnly today, FieldErrors errors)
    {
        string At(string name) => $"{field}.{name}";
        var family = TypedLine.ReadName(FamilyName, Person.NameLimit, At(nameof(FamilyName)), errors);
        var given = string.IsNullOrWhiteSpace(GivenName)
            ? null : TypedLine.ReadName(GivenName, Person.NameLimit, At(nameof(GivenName)), errors);
        var born = TypedLine.ReadDayOrNone(BirthDate, At(nameof(BirthDate)), errors);
        if (born > today) errors.Add(At(nameof(BirthDate)), Phrase.In<EnterText>(nameof(EnterText.Error_BornToCome)));
        if (born is null && string.IsNullOrWhiteSpace(BirthDate) && !BirthDateIsUnsure)
            errors.Add(At(nameof(BirthDate)), Phrase.In<EnterText>(nameof(EnterText.Error_BirthDate)));
        var municipality = ReadMunicipality(At, register, today, errors);
        return new(
            given, family, born, NumberField.Read(Number, SealedNumber, At(nameof(Number)), numbers, errors),
            TypedField.Choice<PersonGender>(Gender),
            ReadEmail(At(nameof(Email)), errors), ReadPhone(At(nameof(Phone)), errors), ReadLanguages(At, register, errors), municipality);
    }

    private string? ReadEmail(string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Email)) return null;
        if (EmailAddress.TryParse(Email, out var address)) return address.Value;
        errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Email)));
        return null;
    }

    private string? ReadPhone(string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Phone)) return null;
        if (PhoneNumber.TryParse(Phone, out var written)) return written;
        errors.Add(field, Phrase.In<EnterText>(nameof(EnterText.Error_Phone)));
        return null;
    }

    private (string Number, DateOnly From)? ReadMunicipality(
        Func<string, string> at, RegisterData register, DateOnly today, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(Municipality)) return null;
        var from = string.IsNullOrWhiteSpace(MunicipalityFrom)
            ? today : TypedLine.ReadDay(MunicipalityFrom, at(nameof(MunicipalityFrom)), errors);
        if (MunicipalityNumber.TryParse(Municipality, out var number) && register.Municipalities.Find(number, today) is not null)
            return (number.Value, from);
        errors.Add(at(nameof(Municipality)), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return null;
    }

    private List<ReadLanguage> ReadLanguages(Func<string, string> at, RegisterData register, FieldErrors errors)
    {
        var read = new List<ReadLanguage>();
        foreach (var (typed, index) in Languages.Take(MostLanguages).Select((typed, index) => (typed, index)))
        {
            if (string.IsNullOrEmpty(typed.Language)) continue;
            string Field(string name) => at($"{nameof(Languages)}[{index}].{name}");
            if (register.Languages.Find(typed.Language) is null || read.Exists(known => known.Language == typed.Language))
                errors.Add(Field(nameof(typed.Language)), Phrase.In<EnterText>(nameof(EnterText.Error_Language)));
            var dialect = TypedField.Line(typed.Dialect, SpokenLanguage.DialectLimit, Field(nameof(typed.Dialect)), errors);
            read.Add(new(typed.Language, dialect, TypedField.Choice<InterpreterNeed>(typed.Interpreter) ?? InterpreterNeed.None));
        }

        return read;
    }
}

/// <summary>A language that a person speaks, as typed.</summary>
public sealed class TypedLanguage
{
    /// <summary>Code of the register; empty for none.</summary>
    public string? Language { get; set; }

    public string? Dialect { get; set; }

    public string? Interpreter { get; set; }
}

internal sealed record ReadLanguage(string Language, string? Dialect, InterpreterNeed Interpreter);

/// <summary>Who a person is, as read.</summary>
internal sealed record ReadPerson(
    string? GivenName, string FamilyName, DateOnly? BirthDate, NationalIdentityNumber? Number, PersonGender? Gender, string? Email,
    string? Phone, IReadOnlyList<ReadLanguage> Languages, (string Number, DateOnly From)? Municipality);
