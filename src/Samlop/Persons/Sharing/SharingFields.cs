using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Samlop.Persons.Terms;
using Samlop.Platform.Evaluation;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Sharing;

/// <summary>The fields of <c>sharing-1</c>: bodies, words of the table, days and instants.</summary>
internal static partial class SharingFields
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>An id that is the same for the same name, and for no other.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    public static string Filled(this JsonInput field) =>
        field.Text() is var text && !string.IsNullOrWhiteSpace(text) ? text : throw field.Bad("is empty");

    /// <summary>
    /// "kind: name", or the kind alone. Of two kinds with one name it is one organisation; what stands without a name, or is of no known
    /// kind, is a body of its own.
    /// </summary>
    public static Body Body(this JsonInput field)
    {
        var text = field.Filled();
        var at = text.IndexOf(": ", StringComparison.Ordinal);
        var kind = WordsOf<PartyKind>.Find(at < 0 ? text : text[..at]) ?? PartyKind.Other;
        var name = at < 0 || kind is PartyKind.Other ? $"\n{text}" : text[(at + 2)..];
        return new Body(kind, new OrganisationId(IdOf(name)));
    }

    public static T Word<T>(this JsonInput field) where T : struct, Enum =>
        WordsOf<T>.Find(field.Text()) ?? throw field.Bad($"must be one of {string.Join(", ", WordsOf<T>.All)}");

    /// <summary>
    /// A day that a rule can reckon with. <see cref="JsonInput.Date"/> takes every date there is.
    /// </summary>
    public static DateOnly Day(this JsonInput field) =>
        field.Date() is var day && day.Year is >= FirstYear and <= LastYear
            ? day
            : throw field.Bad($"must be from {FirstYear} to {LastYear}");

    /// <summary>The fields <c>from</c> and <paramref name="end"/>; what is absent is open.</summary>
    public static (DateOnly From, DateOnly? To) Days(this JsonInput period, string end)
    {
        var (from, to) = (period.Optional("from")?.Day() ?? DateOnly.MinValue, period.Optional(end)?.Day());
        return to < from ? throw period[end].Bad("is before from") : (from, to);
    }

    /// <summary>A whole day in Norway, or an instant.</summary>
    public static Moment Moment(this JsonInput field) =>
        field.Text().Contains('T', StringComparison.Ordinal) ? Terms.Moment.At(field.Instant()) : Terms.Moment.On(field.Day());

    /// <summary>The instant, or the first one of a day.</summary>
    public static DateTimeOffset InstantOrDay(this JsonInput field) => field.Moment().Start;

    public static DateTimeOffset Instant(this JsonInput field) =>
        InstantForm().IsMatch(field.Text())
        && DateTimeOffset.TryParse(field.Text(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && instant.Year is >= FirstYear and <= LastYear
            ? instant
            : throw field.Bad("must be an instant with its offset, as 2024-11-20T14:00:00+01:00");

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex InstantForm();
}
