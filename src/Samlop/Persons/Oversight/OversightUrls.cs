using Samlop.Platform.Text;

namespace Samlop.Persons.Oversight;

/// <summary>The addresses of what the data protection officer looks at.</summary>
internal static class OversightUrls
{
    public const string Reading = "/personvern/lesing";

    public const string UntilKey = "til";

    public const string KindKey = "slag";

    public static string ReadingUntil(DateOnly last, UnusualKind? kind = null) =>
        $"{Reading}?{UntilKey}={Written.ShortDate(last)}{(kind is null ? "" : $"&{KindKey}={kind}")}";
}
