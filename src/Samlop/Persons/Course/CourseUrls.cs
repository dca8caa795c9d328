using Samlop.Persons.Record;

namespace Samlop.Persons.Course;

/// <summary>The addresses of courses: whom it is about by an id, and the act by a word.</summary>
public static class CourseUrls
{
    /// <summary>The person's own page.</summary>
    public const string Own = "/min-side/kvalifiseringslop";

    internal const string Stage = "fase";
    internal const string Goal = "mal";
    internal const string Step = "steg";
    internal const string Member = "team";
    internal const string Finding = "kartlegging";
    internal const string End = "avslutt";

    public static string Begin(PersonId id) => Of(id) + "/begynn";

    internal static string Act(PersonId id, string act) => $"{Of(id)}/{act}";

    private static string Of(PersonId id) => PersonUrls.Person(id) + "/kvalifiseringslop";
}
