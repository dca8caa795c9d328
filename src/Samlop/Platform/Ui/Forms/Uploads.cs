using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>Receives the files of a posted form into its input, each into the property that its field is made from: one file, or
/// a list of them.</summary>
internal static class Uploads
{
    /// <returns>What is wrong with the files, at their fields. What was received and is not used is forgotten (<see
    /// cref="RemoveForgottenFiles"/>).</returns>
    public static async Task<IReadOnlyList<FieldError>> Receive(object input, HttpContext http, FileStore store)
    {
        var errors = new List<FieldError>();
        foreach (var property in input.GetType().GetProperties())
        {
            var sent = http.Request.Form.Files
                .Where(f => f.FileName.Length > 0 && FieldExpression.PathOf(f.Name) == property.Name).ToList();
            if (property.PropertyType == typeof(ReceivedFile) && sent.Count > 0)
            {
                if (await Received(sent[0], property.Name) is { } file) property.SetValue(input, file);
            }
            else if (property.PropertyType == typeof(List<ReceivedFile>))
            {
                var files = new List<ReceivedFile>();
                foreach (var one in sent)
                {
                    if (await Received(one, property.Name, FileName.Clean(one.FileName)) is { } file) files.Add(file);
                }

                property.SetValue(input, files);
            }
        }

        return errors;

        async Task<ReceivedFile?> Received(IFormFile file, string field, string? name = null)
        {
            await using var content = file.OpenReadStream();
            var received = await store.Receive(content, file.FileName, field, http.RequestAborted);
            if (received.Succeeded) return received.Value;
            errors.AddRange(received.Errors.Select(e => e with { Where = name }));
            return null;
        }
    }
}
