using System.Text;

namespace Samlop.BrowserTests.Support;

/// <summary>What a line between browser and program must know of HTTP: where the head ends and how long the body is.</summary>
internal static class Wire
{
    public static async Task<(string Head, byte[] Begun)> ReadHead(Stream from)
    {
        var read = new List<byte>();
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            read.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.Latin1.GetString([.. read]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0) return (text[..end], [.. read.Skip(end + 4)]);
        }

        return ("", []);
    }

    /// <summary>The head as it is sent on: without the named headers, with others in their place, and for one request alone.</summary>
    public static string Closing(string head, IReadOnlyCollection<string>? without = null, params string[] with)
    {
        var kept = head.Split("\r\n").Where(line => !line.StartsWith("connection:", StringComparison.OrdinalIgnoreCase)
            && without?.Any(name => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)) != true);
        return string.Join("\r\n", [.. kept, .. with, "Connection: close", "", ""]);
    }

    public static int BodyLength(string head)
    {
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1), provider: null);
    }

    public static async Task Copy(Stream from, Stream to, int left)
    {
        var buffer = new byte[16 * 1024];
        while (left > 0 && await from.ReadAsync(buffer.AsMemory(0, Math.Min(left, buffer.Length))) is > 0 and var count)
        {
            await to.WriteAsync(buffer.AsMemory(0, count));
            left -= count;
        }
    }
}
