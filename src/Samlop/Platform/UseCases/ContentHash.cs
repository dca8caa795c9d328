using System.Buffers.Binary;
using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Samlop.Audit;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Tells whether two sendings hold the same: SHA-256 of their parts, each with its length before it so that no two lists of parts are
/// alike.
/// </summary>
public sealed class ContentHash : IDisposable
{
    // What no sender may say is made anew at each try and does not count.
    private static readonly JsonSerializerOptions SaidBySender = new(EventJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    for (var i = type.Properties.Count - 1; i >= 0; i--)
                    {
                        if (type.Properties[i].AttributeProvider?.IsDefined(typeof(IgnoreDataMemberAttribute), true) is true)
                        {
                            type.Properties.RemoveAt(i);
                        }
                    }
                },
            },
        },
    };

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Of an input that comes from no form.</summary>
    public static string Of<TInput>(TInput input)
    {
        using var content = new ContentHash();
        content.Add(JsonSerializer.Serialize(input, SaidBySender));
        return content.End();
    }

    public void Add(string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string End() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
