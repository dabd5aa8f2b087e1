#!/usr/bin/env node
const fs = require('fs')
const path = require('path')
const { banner } = require('../lib/banner')

const [name, , props = ''] = process.argv.slice(2)
const fields = props.split(',').filter(Boolean).map((p) => p.split(':'))

const vue = `<script setup lang="ts">
interface Props {
${fields.map(([k, t]) => `  ${k}: ${t}`).join('\n')}
}
defineProps<Props>()
</script>

<template>
  <section>${fields.map(([k]) => `<p>{{ ${k} }}</p>`).join('')}</section>
</template>
`

fs.writeFileSync(`${name}.vue`, vue)
fs.writeFileSync(`${name}.spec.ts`, `import { mount } from '@vue/test-utils'\n`)
console.log(banner(path.basename(process.cwd())))
