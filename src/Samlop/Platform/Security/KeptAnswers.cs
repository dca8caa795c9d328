using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Samlop.Platform.Data;
using Samlop.Platform.Tasks;
using Samlop.Platform.Time;

namespace Samlop.Platform.Security;

/// <summary>
/// Public pages as they were last made, in the memory of this process: they stand until something is written or the minute is over, as
/// what is counted does (docs/decisions/0030-counts-stand-until-something-is-written.md).
/// </summary>
internal sealed class KeptAnswers(DataVersion version, OsloClock clock) : IDisposable
{
    /// <summary>In bytes, of all pages together: whoever asks for a thousand addresses fills no more.</summary>
    private const long Most = 16 * 1024 * 1024;

    /// <summary>In bytes, of one page with its address.</summary>
    private const int Largest = 256 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>What the answer of this moment is found by. Taken before the page is made.</summary>
    public async Task<object> KeyOf(HttpContext http) => (
        await UntilWritten.Moment(http.RequestServices.GetRequiredService<AppDb>(), version, clock),
        http.Request.Scheme, http.Request.Host.Value,
        http.Request.PathBase.Value + http.Request.Path.Value + http.Request.QueryString.Value,
        CultureInfo.CurrentUICulture.Name);

    public KeptAnswer? Find(object key) => pages.Get<KeptAnswer>(key);

    public void Keep(object key, KeptAnswer answer)
    {
        var size = answer.Content.Length + 2 * key.ToString()!.Length;
        if (size <= Largest) pages.Set(key, answer, new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = Kept });
    }

    public void Clear() => pages.Clear();

    public void Dispose() => pages.Dispose();
}

/// <param name="Headers">Those that the page set itself.</param>
internal sealed record KeptAnswer(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Content);
