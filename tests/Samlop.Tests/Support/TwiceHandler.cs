using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Samlop.Tests.Support;

/// <summary>
/// Sends every form that is taken in once more, byte for byte, as a second click or the browser's Back does: the answer must be the first
/// one, and nothing in the database may be changed.
/// </summary>
internal sealed class TwiceHandler(SamlopHost host) : DelegatingHandler
{
    // Says when each session was last used, which a second click is.
    private const string SessionTable = "session";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!host.SendsTwice || request.Method != HttpMethod.Post || request.Content is null) return await base.SendAsync(request, cancellationToken);

        var bytes = await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var first = await base.SendAsync(request, cancellationToken);
        if (first.StatusCode != HttpStatusCode.Redirect || bytes.AsSpan().IndexOf("_once"u8) < 0) return first;

        var before = host.Sql.Changes;
        using var again = new HttpRequestMessage(HttpMethod.Post, request.RequestUri) { Content = new ByteArrayContent(bytes) };
        again.Content.Headers.ContentType = request.Content.Headers.ContentType;
        using var second = await base.SendAsync(again, cancellationToken);
        var where = $"the second sending of {request.RequestUri!.PathAndQuery}";
        second.StatusCode.ShouldBe(first.StatusCode, where);
        Address(second, request).ShouldBe(Address(first, request), where);
        host.Sql.Changes.ShouldBe(before, where);
        return first;
    }

    private static Uri Address(HttpResponseMessage answer, HttpRequestMessage request) => new(request.RequestUri!, answer.Headers.Location!);

    /// <summary>All rows there are, as one checksum for each table.</summary>
    internal static async Task<List<string>> Rows(SamlopHost host)
    {
        await using var db = host.OpenDb();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = new List<string>();
        var names = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Where(t => t != SessionTable);
        foreach (var table in names.Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
            rows.Sort(StringComparer.Ordinal);
            var checksum = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
            tables.Add($"{table}: {rows.Count} rows, {Convert.ToHexStringLower(checksum)[..12]}");
        }

        return tables;
    }

    private static object Text(object value) => value is byte[] blob ? Convert.ToHexString(blob) : value;
}
