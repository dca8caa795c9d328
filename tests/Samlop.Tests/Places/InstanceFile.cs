using System.IO.Compression;
using System.Text.Json;
using Samlop.Places.Matching;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places;

/// <summary>The instances beside the tests.</summary>
internal static class InstanceFile
{
    public static string Path(string name) => System.IO.Path.Combine(Repository.Root, "tests", "Samlop.Tests", "Places", "Instances", name);

    public static T Read<T>(string name, Func<JsonInput, T> reader)
    {
        using var file = File.OpenRead(Path(name));
        using Stream content = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var document = JsonDocument.Parse(content);
        return reader(JsonInput.Of(document));
    }

    public static PlaceInstance Places(string name) => Read(name, PlaceInstanceReader.Read);
}
